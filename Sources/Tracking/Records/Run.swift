package import Foundation

/// One training or evaluation with all that it logged.
package struct Run: Hashable, Sendable, Identifiable {
    /// The raw values are those that MLflow's file store writes.
    package enum Status: Int, Hashable, Sendable, CaseIterable {
        case running = 1
        case scheduled, finished, failed, killed

        /// Whether the run has ended, in whatever way.
        var isFinal: Bool { self != .running && self != .scheduled }

        /// A name (`FINISHED`) as databases and servers write it, or a number as files do; nil means running, as in MLflow.
        init?(name: String?) {
            guard let name else {
                self = .running
                return
            }
            let found = Int(name).flatMap(Self.init) ?? Self.allCases.first { "\($0)" == name.lowercased() }
            guard let found else { return nil }
            self = found
        }
    }

    /// 32 hexadecimal digits when MLflow or this package made it.
    package var id: String
    /// Never empty: without a name of its own, a run is called by the first eight characters of its id.
    package var name: String
    package var experimentID: String
    package var status: Status
    package var lifecycle: Lifecycle
    package var start: Date?
    /// Nil while the run goes on.
    package var end: Date?
    package var params: [String: String]
    package var tags: [String: String]
    /// The whole history of each metric by step, timestamp and value, each point once; no history is empty.
    package var metrics: [String: [MetricPoint]]
    /// The folder of the run's files. What the run itself records of its place is not asked: stores move between machines.
    package var artifactFolder: URL

    package init(
        id: String, name: String, experimentID: String, status: Status = .running, lifecycle: Lifecycle = .active,
        start: Date? = nil, end: Date? = nil, params: [String: String] = [:], tags: [String: String] = [:],
        metrics: [String: [MetricPoint]] = [:], artifactFolder: URL
    ) {
        self.id = id
        self.name = name
        self.experimentID = experimentID
        self.status = status
        self.lifecycle = lifecycle
        self.start = start
        self.end = end
        self.params = params
        self.tags = tags
        self.metrics = metrics
        self.artifactFolder = artifactFolder
    }

    /// The first eight characters of the id: how a run is called where space is short.
    package var shortID: String { String(id.prefix(8)) }

    /// The first of the `names` that is not empty, else the first eight characters of the id.
    static func name(id: String, _ names: [String?]) -> String {
        names.lazy.compactMap(\.self).first { !$0.isEmpty } ?? String(id.prefix(8))
    }

    package func latestMetric(_ key: String) -> MetricPoint? {
        metrics[key]?.latest
    }

    /// The latest value of every metric.
    package var latestMetrics: [String: Double] {
        metrics.compactMapValues { $0.latest?.value }
    }
}
