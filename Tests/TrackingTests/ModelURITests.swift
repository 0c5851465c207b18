import Foundation
import Testing
import Tracking

@Suite("Model URIs")
struct ModelURITests {
    let project: TemporaryProject

    /// A registry that came from other machines: the recorded places are theirs.
    init() throws {
        project = try TemporaryProject()
        let place = "\(Written.experiment)/\(Written.run)/artifacts/model"
        try project.write(Written.files)
        try project.write([
            "models/sentiment/meta.yaml": Written.modelMeta(),
            "models/sentiment/aliases/champion": "1",
            "models/sentiment/version-1/meta.yaml": Written.versionMeta(1, source: "content/runs/\(place)"),
            "models/sentiment/version-2/meta.yaml": Written.versionMeta(2, source: "file:///C:/Users/me/mlruns/\(place)"),
            "models/sentiment/version-3/meta.yaml": Written.versionMeta(3, source: "runs:/\(Written.run)/model", run: nil),
            "models/sentiment/version-4/meta.yaml": Written.versionMeta(
                4, source: "models:/m-1", storage: "/home/me/mlruns/\(Written.experiment)/models/m-1/artifacts"),
            "models/sentiment/version-5/meta.yaml": Written.versionMeta(5, source: "s3://bucket/model"),
            "models/sentiment/version-6/meta.yaml": Written.versionMeta(
                6, source: "x/../../models/../artifacts/../../secret", run: nil),
            "models/sentiment/version-7/meta.yaml": Written.versionMeta(
                7, source: "C:\\mlruns\\\(place.replacing("/", with: "\\"))", run: nil),
            "\(Written.experiment)/models/m-1/meta.yaml": "name: logged\nsource_run_id: \(Written.run)\n",
            "\(Written.experiment)/models/m-1/artifacts/MLmodel": "x",
            "../secret/MLmodel": "x",
        ])
    }

    @Test(
        "A URI is parsed and printed",
        arguments: [
            ("models:/sentiment@champion", ModelURI.alias(model: "sentiment", alias: "champion")),
            ("models:/sentiment/3", .version(model: "sentiment", version: 3)),
            ("models:/sentiment@latest", .alias(model: "sentiment", alias: "latest")),
            ("runs:/0123abcd/model", .run(id: "0123abcd", path: "model")),
            ("runs:/0123abcd/deep/model", .run(id: "0123abcd", path: "deep/model")),
            ("runs:/0123abcd", .run(id: "0123abcd", path: "")),
            ("../models/x", .folder("../models/x")),
            ("/tmp/a@b", .folder("/tmp/a@b")),
        ])
    func parsing(text: String, uri: ModelURI) throws {
        #expect(try ModelURI(text) == uri)
        #expect(uri.description == text)
    }

    @Test("Other ways to write the same")
    func parsingVariants() throws {
        #expect(try ModelURI("models:/sentiment/latest") == .alias(model: "sentiment", alias: "latest"))
        #expect(try ModelURI("file:///tmp/my%20model") == .folder("/tmp/my model"))
    }

    @Test(
        "What is no model URI is refused with the forms that are",
        arguments: [
            "", "models:/sentiment", "models:/sentiment/", "models:/@champion", "models:/sentiment@", "models:/a/b/c",
            "models:sentiment",
            "models:/sentiment/Production", "models:/../x/1", "runs:/", "runs:/../x", "s3://bucket/x", "https://example.org/m",
        ])
    func refused(text: String) {
        let error = #expect(throws: TrackingError.self) { try ModelURI(text) }
        #expect(error?.kind == .invalid)
    }

    @Test(
        "Every URI leads to the folder with the model, whichever machine or system wrote the store",
        arguments: [
            ("models:/sentiment@champion", "sentiment/1", true), ("models:/sentiment/1", "sentiment/1", true),
            ("models:/sentiment/2", "sentiment/2", true), ("models:/sentiment/3", "sentiment/3", false),
            ("models:/sentiment/4", "sentiment/4", true), ("models:/sentiment/7", "sentiment/7", false),
            ("runs:/\(Written.run)/model", "578fa783", true), ("runs:/\(Written.run)/logged", "578fa783", true),
        ])
    func resolving(uri: String, name: String, knowsRun: Bool) throws {
        let found = try project.store.resolve(uri)
        #expect(found.name == name)
        #expect((found.run?.id == Written.run) == knowsRun)
        #expect((found.version != nil) == uri.hasPrefix("models:"))
        let file = found.folder.appending(path: "MLmodel").path(percentEncoded: false)
        #expect(FileManager.default.fileExists(atPath: file), "\(file)")
    }

    @Test("A folder is called by its own name, and has no run")
    func folder() throws {
        let folder = project.runs.appending(path: "\(Written.experiment)/\(Written.run)/artifacts/model").path(
            percentEncoded: false)
        for text in [folder, folder + "/", "file://" + folder] {
            let found = try project.store.resolve(text)
            #expect(found.name == "model")
            #expect(found.run == nil && found.version == nil)
        }
    }

    @Test(
        "What does not exist is an error that names what does",
        arguments: [
            ("models:/sentimant@champion", "Did you mean 'sentiment'?"),
            ("models:/sentiment@champoin", "Did you mean 'champion'?"),
            ("models:/sentiment@x", "There are: champion."),
            ("models:/sentiment/12", "1"),
            ("runs:/578fa783/model", Written.run),
            ("runs:/\(Written.run)/modal", "Did you mean 'model'?"),
            ("models:/sentiment/5", "s3://bucket/model"),
            ("models:/sentiment/6", "Copy the run here"),
            ("/nowhere/at/all", "/nowhere/at/all"),
        ])
    func missing(uri: String, hint: String) {
        let error = #expect(throws: TrackingError.self) { try project.store.resolve(uri) }
        #expect(error?.kind == .notFound)
        #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
    }

    @Test("The path of a run's artifact stays inside the run", arguments: ["..", "../params", "model/../../params", "/etc"])
    func escaping(path: String) {
        let error = #expect(throws: TrackingError.self) { try project.store.resolve("runs:/\(Written.run)/\(path)") }
        #expect(error?.kind == .invalid)
    }
}

@Suite("Nearest names")
struct NearestTests {
    static let names = ["minilm", "logistic-regression", "bilstm", "fasttext", "578fa783950f4aa5", "f1"]

    @Test(
        "A slip of the fingers finds what was meant",
        arguments: [
            ("miniml", ["minilm"]), ("minlm", ["minilm"]), ("MiniLM", ["minilm"]),
            ("logistic-regresion", ["logistic-regression"]),
            ("logistic_regression", ["logistic-regression"]), ("578fa7", ["578fa783950f4aa5"]), ("fasstext", ["fasttext"]),
            ("transformer", []), ("", []), ("g1", ["f1"]),
        ])
    func slips(typed: String, found: [String]) {
        #expect(nearest(to: typed, in: Self.names) == found)
    }

    @Test("The nearest comes first, equals in alphabetical order, and no more than the limit")
    func order() {
        #expect(
            nearest(to: "accuracy", in: ["acuracy", "accuracy2", "acurazy", "accuracy"]) == ["accuracy", "accuracy2", "acuracy"])
        #expect(nearest(to: "accuracy", in: ["accuracx", "accuracy"], limit: 1) == ["accuracy"])
    }
}
