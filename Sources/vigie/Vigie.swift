import ArgumentParser

@main
struct Vigie: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "vigie",
        abstract: "Publish the comparison of sentiment models, and serve the best of them.",
        version: version,
        subcommands: [Train.self, Evaluate.self, Predict.self, Render.self, Check.self, Serve.self]
    )
}
