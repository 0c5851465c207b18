/// Why the database refused. Each description says what to do next.
package enum StorageError: Error, Hashable, CustomStringConvertible {
    /// The file cannot be opened or created; `reason` is SQLite's.
    case cannotOpen(path: String, reason: String)
    /// The file was written by a later version of this program, which knows migrations that this one does not.
    case newerSchema(path: String)
    /// The file system does not grant what "acknowledged is durable" needs: a write-ahead log and a flush at each commit.
    case notDurable(path: String, journalMode: String, synchronous: Int)
    case closed
    /// Feedback for an analysis that is not in the database.
    case unknownPrediction(String)
    /// "Correct" together with another label, or "wrong" together with the label that was predicted.
    case contradictoryFeedback(predicted: String)
    /// The key was used before, with another content: answering with the first row would silently drop this one.
    case idempotencyKeyReused

    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "cannot open the database \(path): \(reason). "
                + "Check that its folder exists and can be written, or name another file with --database."
        case .newerSchema(let path):
            "the database \(path) was written by a newer version of vigie. Upgrade vigie, or name another file with --database."
        case .notDurable(let path, let journalMode, let synchronous):
            "the database \(path) would not survive a power cut (journal_mode=\(journalMode), synchronous=\(synchronous)). "
                + "Put it on a local disk: a network share has no write-ahead log."
        case .closed:
            "the database is closed: the program is stopping. Ask again once it has restarted."
        case .unknownPrediction(let id):
            "no analysis has the id \(id). Use the request_id of an answer of this server."
        case .contradictoryFeedback(let predicted):
            "the feedback contradicts itself: the predicted label was \(predicted)."
        case .idempotencyKeyReused:
            "this idempotency key already stands for other feedback. Send a new key."
        }
    }
}
