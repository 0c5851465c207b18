import Foundation

extension StoreContents {
    /// Adds what another store holds. What both hold stands once; where they differ in it, this one's stands, with a warning.
    ///
    /// Databases count their experiments from 1: those of two databases share their ids, not what they are. An experiment with
    /// the id of one of another name gets the source's number to it: `1` becomes `1-2`.
    ///
    /// - Parameter number: which source `other` is, counted from 1.
    mutating func add(_ other: StoreContents, number: Int) {
        warnings += other.warnings
        var renamed: [String: String] = [:]
        var names = Dictionary(experiments.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for var experiment in other.experiments {
            if let name = names[experiment.id] {
                if name == experiment.name { continue }
                renamed[experiment.id] = "\(experiment.id)-\(number)"
                experiment.id = "\(experiment.id)-\(number)"
            }
            names[experiment.id] = experiment.name
            experiments.append(experiment)
        }
        experiments.sort { ($0.created ?? .distantPast, $0.id) < ($1.created ?? .distantPast, $1.id) }

        let known = Dictionary(runs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for var run in other.runs {
            run.experimentID = renamed[run.experimentID] ?? run.experimentID
            guard let first = known[run.id] else {
                runs.append(run)
                continue
            }
            if !run.says(theSameAs: first) {
                warn("the run \(run.id) differs from the one of that id in an earlier source, which is shown", run.artifactFolder)
            }
        }
        runs.sort { ($0.start ?? .distantPast, $0.id) < ($1.start ?? .distantPast, $1.id) }

        for model in other.models {
            guard let first = models.first(where: { $0.name == model.name }) else {
                models.append(model)
                continue
            }
            if model.versions.map(\.facts) != first.versions.map(\.facts) || model.aliases != first.aliases {
                let place = model.versions.compactMap(\.folder).first ?? other.runs.first?.artifactFolder
                let reason = "the registered model '\(model.name)' differs from that of an earlier source, which is shown"
                if let place { warn(reason, place) }
            }
        }
        models.sort { $0.name < $1.name }
    }

    private mutating func warn(_ reason: String, _ place: URL) {
        warnings.append(StoreWarning(file: place, reason: reason))
    }
}

extension Run {
    /// Whether the two differ in nothing but the place of their artifacts.
    fileprivate func says(theSameAs other: Run) -> Bool {
        var run = self
        run.artifactFolder = other.artifactFolder
        run.experimentID = other.experimentID
        return run == other
    }
}

extension ModelVersion {
    /// The version without the places of its files.
    fileprivate var facts: ModelVersion {
        var facts = self
        facts.folder = nil
        facts.source = ""
        facts.storageLocation = nil
        return facts
    }
}
