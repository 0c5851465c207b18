import Records

/// One record as a reader sees it.
struct ReadRecord: Hashable {
    var line: Int
    var bytes: [UInt8]
    var problem: String?

    init(_ line: Int, _ text: String, problem: String? = nil) {
        self.init(line: line, bytes: Array(text.utf8), problem: problem)
    }

    init(line: Int, bytes: [UInt8], problem: String?) {
        self.line = line
        self.bytes = bytes
        self.problem = problem
    }
}

extension RecordFormat {
    /// The records of an input that arrives in pieces of `size` bytes.
    func records(of input: [UInt8], inPiecesOf size: Int, parts: Int = 1) -> [ReadRecord] {
        var cutter = RecordCutter(format: self, parts: parts)
        var records: [ReadRecord] = []
        func take(isLast: Bool) {
            guard let block = cutter.take(isLast: isLast) else { return }
            for part in block.parts {
                block.forEachRecord(in: part, format: self) { range, line, problem in
                    records.append(ReadRecord(line: line, bytes: Array(block.bytes[range]), problem: problem))
                }
            }
        }
        for start in stride(from: 0, to: input.count, by: size) {
            cutter.fill { $0.append(contentsOf: input[start..<min(start + size, input.count)]) }
            take(isLast: false)
        }
        take(isLast: true)
        return records
    }

    func records(of text: String) -> [ReadRecord] {
        let bytes = Array(text.utf8)
        return records(of: bytes, inPiecesOf: max(1, bytes.count))
    }
}

/// The rows of a table, and in place of a row that cannot be read the line and the reason.
func table(_ text: String) -> [Result<[String], MalformedRecord>] {
    var row = CSVRow()
    return RecordFormat.csv.records(of: text).map { record -> Result<[String], MalformedRecord> in
        if let problem = record.problem { return .failure(MalformedRecord(line: record.line, reason: problem)) }
        do throws(MalformedRecord) {
            try row.parse(record.bytes.span, range: record.bytes.indices)
        } catch {
            return .failure(MalformedRecord(line: record.line, reason: error.reason))
        }
        return .success((0..<row.count).map { row.string($0, of: record.bytes.span) ?? "not UTF-8" })
    }
}
