import Evaluation
import Foundation
import Tracking

/// The artifacts of a run that charts are drawn from.
enum RunArtifact {
    static let confusionMatrix = "confusion_matrix.json"
    static let roc = "roc.json"
    static let calibration = "calibration.json"

    /// The file is there and does not hold what it should.
    struct Unreadable: Error {
        var message: String
    }

    /// - Returns: nil where the run has no such artifact.
    static func read<Value: Decodable>(_ path: String, of run: Run, as type: Value.Type) throws(Unreadable) -> Value? {
        guard let file = try? run.artifact(at: path) else { return nil }
        guard let data = try? Data(contentsOf: file), let value = try? JSONDecoder().decode(Value.self, from: data) else {
            throw Unreadable(message: "the artifact \(path) of run \(run.id) cannot be read")
        }
        return value
    }
}
