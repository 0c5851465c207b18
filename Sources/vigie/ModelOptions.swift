import ArgumentParser
import Foundation
import Sentiment
import Tracking

/// Which model a command uses.
struct ModelOptions: ParsableArguments {
    @Option(help: "models:/NAME@ALIAS, models:/NAME/VERSION, runs:/RUN_ID/model or a folder.")
    var model = "models:/sentiment@champion"

    struct Loaded {
        var classifier: any Classifier
        /// The name under which its answers are given, such as `sentiment/1`.
        var name: String
    }

    func load(from paths: Paths) throws -> Loaded {
        let resolved = try paths.store.resolve(model)
        return Loaded(classifier: try ModelFile.load(resolved.folder), name: resolved.name)
    }
}
