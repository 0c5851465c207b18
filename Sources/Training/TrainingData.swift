import Digests
import Foundation
import Records

/// The files of one training: what to learn from, what to choose by, what to report on.
package struct TrainingData: Sendable {
    package var training: String
    /// How many tweets of the training file are learnt from, spread evenly over it; nil for all.
    package var limit: Int?
    package var validation: String
    package var test: String?
    /// More labelled files, each measured and reported under its name (`airline_accuracy`).
    package var others: [(name: String, path: String)]

    package init(
        training: String, limit: Int? = nil, validation: String, test: String?, others: [(name: String, path: String)]
    ) {
        self.training = training
        self.limit = limit
        self.validation = validation
        self.test = test
        self.others = others
    }

    /// The set whose detail is reported: the one that no choice was made on, where there is one.
    var detailed: String { test == nil ? "validation" : "test" }

    /// The sets to report on, in the order in which they are reported.
    var reported: [(name: String, path: String)] {
        [("validation", validation)] + (test.map { [("test", $0)] } ?? []) + others
    }

    /// The SHA-256 of each file's bytes: a run says what it was trained and measured on without naming where it lay.
    func digests() throws(FileError) -> [(name: String, digest: String)] {
        var digests: [(name: String, digest: String)] = []
        for (name, path) in [("train", training)] + reported {
            guard let file = FileHandle(forReadingAtPath: path) else {
                throw FileError(path: path, reason: "it cannot be opened; check the path and its permissions")
            }
            defer { try? file.close() }
            var hash = SHA256()
            do {
                while let block = try file.read(upToCount: 1 << 22), !block.isEmpty { hash.update(Array(block).span) }
            } catch {
                throw FileError(path: path, reason: "it cannot be read to its end")
            }
            digests.append((name, hexadecimal(hash.finalize())))
        }
        return digests
    }
}
