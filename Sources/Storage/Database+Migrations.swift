import GRDB

extension Database {
    /// The history of the schema. A migration that has been released is never edited: add one.
    ///
    /// The invariants stand in the schema, so that no other program can write a row that this one would not understand.
    /// Times are whole milliseconds since 1970 (UTC).
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1: predictions and feedback") { db in
            try db.execute(sql: predictions)
            try db.execute(sql: feedback)
        }
        return migrator
    }

    private static let predictions = """
        CREATE TABLE predictions (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id)),
            created_at INTEGER NOT NULL CHECK (created_at > 0),
            text TEXT NOT NULL CHECK (
                length(CAST(text AS BLOB)) BETWEEN 1 AND 8192 AND instr(CAST(text AS BLOB), x'00') = 0),
            label TEXT NOT NULL CHECK (label <> ''),
            probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            model TEXT NOT NULL CHECK (model <> ''),
            duration_us INTEGER NOT NULL CHECK (duration_us >= 0)
        ) STRICT;

        -- The order of the history, and its pages.
        CREATE INDEX predictions_by_time ON predictions (created_at, id);
        """

    /// Feedback is only ever added: the current verdict is the row with the greatest id, the others are its history.
    /// To erase a prediction (the right of the person who wrote the text) erases its feedback.
    private static let feedback = """
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            prediction_id TEXT NOT NULL REFERENCES predictions (id) ON DELETE CASCADE,
            idempotency_key TEXT NOT NULL UNIQUE CHECK (length(idempotency_key) BETWEEN 1 AND 255),
            is_correct INTEGER NOT NULL CHECK (is_correct IN (0, 1)),
            actual_label TEXT CHECK (actual_label <> ''),
            comment TEXT CHECK (
                length(CAST(comment AS BLOB)) BETWEEN 1 AND 8192 AND instr(CAST(comment AS BLOB), x'00') = 0),
            created_at INTEGER NOT NULL CHECK (created_at > 0)
        ) STRICT;

        CREATE INDEX feedback_by_prediction ON feedback (prediction_id, id);

        CREATE TRIGGER feedback_is_append_only BEFORE UPDATE ON feedback
        BEGIN
            SELECT RAISE (ABORT, 'feedback is append-only');
        END;

        -- A correct prediction has no other label; a wrong one has not the label that was predicted.
        CREATE TRIGGER feedback_is_consistent BEFORE INSERT ON feedback
        WHEN NEW.actual_label IS NOT NULL AND NEW.is_correct <> (
            SELECT label = NEW.actual_label FROM predictions WHERE id = NEW.prediction_id)
        BEGIN
            SELECT RAISE (ABORT, 'feedback contradicts the prediction');
        END;
        """
}
