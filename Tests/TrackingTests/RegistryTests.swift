import Foundation
import Testing
import Tracking

@Suite("The registry of models")
struct RegistryTests {
    let project: TemporaryProject
    let runID: String

    init() throws {
        project = try TemporaryProject()
        let run = try project.store.startRun(in: try project.store.createExperiment(named: "sentiment"), named: "n")
        try run.logArtifact(Data("x".utf8), at: "model/MLmodel")
        runID = run.id
    }

    @Test("A version that MLflow has deleted is left out, though its folder stays")
    func deletedVersion() throws {
        let source = "C:\\Users\\ann\\mlruns\\1\\\(runID)\\artifacts\\model"
        try project.write([
            "models/sentiment/meta.yaml": Written.modelMeta(),
            "models/sentiment/version-1/meta.yaml": Written.versionMeta(1, source: source, run: runID),
            "models/sentiment/version-2/meta.yaml":
                Written.versionMeta(2, source: source).replacing("current_stage: None", with: "current_stage: Deleted_Internal"),
        ])
        let contents = try project.store.load()
        #expect(contents.warnings.isEmpty)
        #expect(contents.models.first?.versions.map(\.version) == [1])
        #expect(contents.models.first?.versions.first?.folder?.lastPathComponent == "model")
    }

    @Test("A registered model, its versions and aliases come back as they were written")
    func roundTrip() throws {
        let store = project.store
        #expect(try store.registerModel(name: "sentiment", description: "Tweets").versions.isEmpty)
        let first = try store.createVersion(
            of: "sentiment", run: runID, source: "model", description: "The first", tags: ["kind/name": "lr"])
        #expect(first.displayName == "sentiment/1")
        #expect(try store.createVersion(of: "sentiment", run: runID, source: "model").version == 2)
        try store.setAlias("champion", of: "sentiment", version: 1)
        try store.setAlias("logistic-regression", of: "sentiment", version: 2)
        try store.setAlias("champion", of: "sentiment", version: 2)

        let model = try store.registeredModel(named: "sentiment")
        #expect(model.description == "Tweets")
        #expect(model.aliases == ["champion": 2, "logistic-regression": 2])
        #expect(try model.version(1) == first)
        #expect(try model.version(alias: "champion").version == 2)
        #expect(try model.version(alias: "latest").version == 2)
        #expect(try store.load().models == [model])
        #expect(try store.registerModel(name: "sentiment", description: "again") == model)

        try store.deleteAlias("champion", of: "sentiment")
        #expect(try store.registeredModel(named: "sentiment").aliases == ["logistic-regression": 2])
        let error = #expect(throws: TrackingError.self) { try store.deleteAlias("champion", of: "sentiment") }
        #expect(error?.kind == .notFound)
    }

    @Test("The files are those that MLflow 3.17 writes")
    func files() throws {
        let store = project.store
        _ = try store.registerModel(name: "sentiment")
        #expect(try project.text("models/sentiment/meta.yaml").hasPrefix("aliases: {}\ncreation_timestamp: 1767323045678\n"))
        let version = try store.createVersion(of: "sentiment", run: runID, source: "model", tags: ["a": "b"])
        try store.setAlias("champion", of: "sentiment", version: 1)
        #expect(
            try project.text("models/sentiment/meta.yaml") == """
                aliases:
                  champion: '1'
                creation_timestamp: 1767323045678
                deployment_job_id: null
                deployment_job_state: null
                description: null
                last_updated_timestamp: 1767323045678
                name: sentiment
                workspace: default

                """)
        #expect(try project.text("models/sentiment/aliases/champion") == "1")
        #expect(try project.text("models/sentiment/version-1/tags/a") == "b")
        #expect(version.source.wholeMatch(of: /content\/runs\/[0-9]{18}\/[0-9a-f]{32}\/artifacts\/model/) != nil)
        let lines = try project.text("models/sentiment/version-1/meta.yaml").split(separator: "\n").map(String.init)
        #expect(
            lines.filter { !$0.hasPrefix("run_id") } == [
                "creation_timestamp: 1767323045678", "current_stage: None", "deployment_job_state: null", "description: null",
                "last_updated_timestamp: 1767323045678", "model_id: null", "name: sentiment", "run_link: null",
                "source: \(version.source)", "status: READY", "status_message: null", "storage_location: \(version.source)",
                "user_id: null", "version: 1", "workspace: default",
            ])
    }

    @Test(
        "Names that MLflow refuses, or that would leave the folder, are refused",
        arguments: ["", " ", "a/b", "a:b", "..", "a%b", "a\\b", "a\nb"])
    func badModelNames(name: String) {
        #expect(throws: TrackingError.self) { try project.store.registerModel(name: name) }
        #expect(throws: TrackingError.self) { try project.store.registeredModel(named: name) }
    }

    @Test(
        "Aliases that MLflow refuses or reserves are refused",
        arguments: ["", "a b", "a/b", "../x", "latest", "LATEST", "v1", "V12", String(repeating: "a", count: 256)])
    func badAliases(alias: String) throws {
        _ = try project.store.registerModel(name: "sentiment")
        _ = try project.store.createVersion(of: "sentiment", run: runID, source: "model")
        let error = #expect(throws: TrackingError.self) { try project.store.setAlias(alias, of: "sentiment", version: 1) }
        #expect(error?.kind == .invalid)
    }

    @Test("A version needs a run, an artifact and a model that exist; an alias needs a version")
    func dangling() throws {
        let store = project.store
        #expect(throws: TrackingError.self) { try store.createVersion(of: "sentiment", run: runID, source: "model") }
        _ = try store.registerModel(name: "sentiment")
        let wrong = #expect(throws: TrackingError.self) { try store.createVersion(of: "sentiment", run: runID, source: "modell") }
        #expect(wrong?.description.contains("Did you mean 'model'?") == true)
        #expect(throws: TrackingError.self) { try store.createVersion(of: "sentiment", run: "abc", source: "model") }
        #expect(throws: TrackingError.self) { try store.setAlias("champion", of: "sentiment", version: 1) }
        #expect(try store.registeredModel(named: "sentiment").versions.isEmpty)
    }

    @Test("A malformed version or alias costs only itself, and a warning names it")
    func malformed() throws {
        _ = try project.store.registerModel(name: "sentiment")
        _ = try project.store.createVersion(of: "sentiment", run: runID, source: "model")
        try project.write([
            "models/sentiment/version-2/meta.yaml": "version: 3\nsource: x\n",
            "models/sentiment/aliases/lost": "9",
            "models/other/meta.yaml": "name: renamed\n",
        ])
        let contents = try project.store.load()
        #expect(contents.models.map(\.name) == ["sentiment"])
        #expect(contents.models.first?.versions.map(\.version) == [1])
        #expect(contents.models.first?.aliases.isEmpty == true)
        #expect(contents.warnings.count == 3)
        #expect(contents.warnings.contains { $0.description.hasSuffix("aliases/lost: points at no version: '9'") })
    }
}
