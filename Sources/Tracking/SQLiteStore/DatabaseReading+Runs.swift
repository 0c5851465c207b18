import Foundation
import GRDB

extension DatabaseReading {
    func readRuns(into contents: inout StoreContents, includingDeleted: Bool) throws {
        contents.warnings += try otherWorkspaces(of: "experiments")
        let (experiments, known) = try experiments(includingDeleted, warnings: &contents.warnings)
        contents.experiments = experiments
        let wanted = Set(experiments.map(\.id))

        let params = try texts(of: "params", by: "run_uuid")
        let tags = try texts(of: "tags", by: "run_uuid")
        for row in try rows(of: "runs") {
            guard let id = TableRow.text(row["run_uuid"]) else {
                contents.warnings.append(StoreWarning(file: file, reason: "a run without an id was left out"))
                continue
            }
            let record = TableRow(row, subject: "the run \(id)", file: file)
            do {
                let experiment = try record.required("experiment_id")
                guard wanted.contains(experiment) else {
                    guard known.contains(experiment) || has("experiments", "workspace") else {
                        throw record.problem("belongs to an experiment that is not there: '\(experiment)'")
                    }
                    continue
                }
                let run = try run(id, record, params: params[id] ?? [:], tags: tags[id] ?? [:], experimentID: experiment)
                if includingDeleted || run.lifecycle == .active { contents.runs.append(run) }
            } catch let problem as UnreadableFile {
                contents.warnings.append(problem.warning)
            }
        }
        contents.runs.sort { ($0.start ?? .distantPast, $0.id) < ($1.start ?? .distantPast, $1.id) }
        try MetricTable(reading: self).read(into: &contents)
        placeArtifacts(of: &contents)
    }

    /// - Returns: those that are wanted, and the ids of all of them.
    private func experiments(
        _ includingDeleted: Bool, warnings: inout [StoreWarning]
    ) throws -> (wanted: [Experiment], known: Set<String>) {
        let tags = try texts(of: "experiment_tags", by: "experiment_id")
        var (wanted, known): ([Experiment], Set<String>) = ([], [])
        for row in try rows(of: "experiments") {
            guard let id = TableRow.text(row["experiment_id"]) else { continue }
            known.insert(id)
            let record = TableRow(row, subject: "the experiment \(id)", file: file)
            do {
                let experiment = Experiment(
                    id: id, name: try record.required("name"), lifecycle: try record.lifecycle(),
                    created: try record.date("creation_time"), tags: tags[id] ?? [:])
                if includingDeleted || experiment.lifecycle == .active { wanted.append(experiment) }
            } catch let problem {
                warnings.append(problem.warning)
            }
        }
        wanted.sort { ($0.created ?? .distantPast, $0.id) < ($1.created ?? .distantPast, $1.id) }
        return (wanted, known)
    }

    private func run(
        _ id: String, _ record: TableRow, params: [String: String], tags: [String: String], experimentID: String
    ) throws(UnreadableFile) -> Run {
        guard Names.isRunID(id) else { throw record.problem("'run_uuid' is no id of MLflow's") }
        return Run(
            id: id,
            name: Run.name(id: id, [record.text("name"), tags["mlflow.runName"]]),
            experimentID: experimentID,
            status: try record.runStatus(),
            lifecycle: try record.lifecycle(),
            start: try record.date("start_time"),
            end: try record.date("end_time"),
            params: params,
            tags: tags,
            // Until the recorded place is looked for.
            artifactFolder: places.defaultFolder(experiment: experimentID, run: id))
    }

    private func placeArtifacts(of contents: inout StoreContents) {
        for index in contents.runs.indices {
            let run = contents.runs[index]
            guard let uri = artifactURIs[run.id]?.uri, !uri.isEmpty else { continue }
            switch places.artifacts(at: uri, experiment: run.experimentID, run: run.id) {
            case .found(let folder), .empty(let folder):
                contents.runs[index].artifactFolder = folder
            case .missing:
                let reason = "its artifacts are neither at '\(uri)' nor in mlartifacts or mlruns beside the database"
                contents.warnings.append(StoreWarning(file: file, reason: "the run \(run.id): \(reason)"))
            }
        }
    }
}
