import Foundation

/// One reading of a tracking server.
struct ServerReading: Sendable {
    static let api = "api/2.0/mlflow/"

    /// Runs to a page: their latest metrics, params and tags come with them.
    private static let runsPerPage = 500
    private static let recordsPerPage = 1000

    let client: ServerClient
    let mirror: ArtifactMirror

    var server: ServerAddress { client.address }

    func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents {
        var contents = StoreContents()
        try await readExperiments(into: &contents, includingDeleted)
        try await readRuns(into: &contents, includingDeleted)
        await readHistories(of: &contents)
        await mirrorArtifacts(of: &contents)
        try await readModels(into: &contents)
        return contents
    }

    // MARK: Pages

    /// All records of a search that is asked by POST, page by page.
    func search(
        _ path: String, list: String, perPage: Int = recordsPerPage, _ fields: [String: JSONField]
    ) async throws(TrackingError) -> [JSONValue] {
        var (found, token): ([JSONValue], String?) = ([], nil)
        repeat {
            var body = fields
            body["max_results"] = .number(perPage)
            if let token { body["page_token"] = .text(token) }
            let page = try decode(JSONValue.self, from: try await client.post(Self.api + path, body))
            found += page[list]?.list ?? []
            token = try next(page["next_page_token"]?.text, after: token)
        } while token != nil
        return found
    }

    /// All records of a search that is asked by GET, page by page.
    func list(
        _ path: String, list: String, _ query: [(String, String)] = [("max_results", "\(recordsPerPage)")]
    ) async throws(TrackingError) -> [JSONValue] {
        var (found, token): ([JSONValue], String?) = ([], nil)
        repeat {
            let data = try await client.get(Self.api + path, query + (token.map { [("page_token", $0)] } ?? []))
            let page = try decode(JSONValue.self, from: data)
            found += page[list]?.list ?? []
            token = try next(page["next_page_token"]?.text, after: token)
        } while token != nil
        return found
    }

    /// Nil at the end. A server that names the same page again would be asked for ever.
    private func next(_ token: String?, after last: String?) throws(TrackingError) -> String? {
        guard let token, !token.isEmpty else { return nil }
        guard token != last else { throw .malformed("\(server) names the same next page twice.") }
        return token
    }

    func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws(TrackingError) -> Value {
        let decoder = JSONDecoder()
        // As Protocol Buffers writes them (https://protobuf.dev/programming-guides/json/).
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        do {
            return try decoder.decode(type, from: data)
        } catch {
            throw .malformed("\(server) answers with what is not MLflow's JSON: \(String("\(error)".prefix(200))).")
        }
    }

    // MARK: Experiments and runs

    private func readExperiments(into contents: inout StoreContents, _ includingDeleted: Bool) async throws(TrackingError) {
        let view = includingDeleted ? "ALL" : "ACTIVE_ONLY"
        for value in try await search("experiments/search", list: "experiments", ["view_type": .text(view)]) {
            let id = value["experiment_id"]?.text ?? "?"
            let record = ServerRecord(subject: "the experiment \(id)", value: value, server: server)
            do {
                contents.experiments.append(
                    Experiment(
                        id: try record.required("experiment_id"), name: try record.required("name"),
                        lifecycle: try record.lifecycle(), created: try record.date("creation_time"),
                        tags: value["tags"]?.texts ?? [:]))
            } catch {
                contents.warnings.append(error.warning)
            }
        }
        contents.experiments.sort { ($0.created ?? .distantPast, $0.id) < ($1.created ?? .distantPast, $1.id) }
    }

    private func readRuns(into contents: inout StoreContents, _ includingDeleted: Bool) async throws(TrackingError) {
        guard !contents.experiments.isEmpty else { return }
        let fields: [String: JSONField] = [
            "experiment_ids": .texts(contents.experiments.map(\.id)),
            "run_view_type": .text(includingDeleted ? "ALL" : "ACTIVE_ONLY"),
        ]
        for value in try await search("runs/search", list: "runs", perPage: Self.runsPerPage, fields) {
            do {
                contents.runs.append(try run(value))
            } catch {
                contents.warnings.append(error.warning)
            }
        }
        contents.runs.sort { ($0.start ?? .distantPast, $0.id) < ($1.start ?? .distantPast, $1.id) }
    }

    private func run(_ value: JSONValue) throws(UnreadableFile) -> Run {
        let info = value["info"] ?? .null
        let id = info["run_id"]?.text ?? info["run_uuid"]?.text ?? ""
        let record = ServerRecord(subject: id.isEmpty ? "a run without an id" : "the run \(id)", value: info, server: server)
        guard Names.isRunID(id) else { throw record.problem("its id is none of MLflow's") }
        let tags = value["data"]?["tags"]?.texts ?? [:]
        var metrics: [String: [MetricPoint]] = [:]
        // The keys alone: the values come with the histories.
        for metric in value["data"]?["metrics"]?.list ?? [] {
            if let key = metric["key"]?.text { metrics[key] = [] }
        }
        return Run(
            id: id, name: Run.name(id: id, [record.text("run_name"), tags["mlflow.runName"]]),
            experimentID: try record.required("experiment_id"), status: try record.runStatus(), lifecycle: try record.lifecycle(),
            start: try record.date("start_time"), end: try record.date("end_time"),
            params: value["data"]?["params"]?.texts ?? [:],
            tags: tags, metrics: metrics, artifactFolder: mirror.folder(of: .run(id)))
    }

    private func mirrorArtifacts(of contents: inout StoreContents) async {
        let warnings = await mapped(contents.runs, atOnce: ServerClient.parallelism) { [mirror] run in
            await mirror.update(.run(run.id), state: "\(run.status) \(run.end?.milliseconds ?? 0)", isFinal: run.status.isFinal)
        }
        contents.warnings += warnings.flatMap(\.self)
    }
}

/// A field of a request's body.
enum JSONField: Encodable, Sendable {
    case text(String)
    case texts([String])
    case number(Int)

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .texts(let texts): try container.encode(texts)
        case .number(let number): try container.encode(number)
        }
    }
}
