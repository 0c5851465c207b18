import Foundation
import Records
import Sentiment

/// Turns the records of one part into lines of JSON.
struct PredictionWriter: Sendable {
    let classifier: any Classifier
    let name: String
    let format: RecordFormat
    let explains: Bool
    let layout: ColumnLayout?

    struct Output: Sendable {
        var lines: [UInt8] = []
        var malformed: [MalformedRecord] = []
    }

    func predictions(for block: RecordBlock, part: RecordBlock.Part) -> Output {
        var output = Output()
        output.lines.reserveCapacity(part.range.count)
        var workspace = Workspace()
        var row = CSVRow()
        let suffix = Array(",\"model\":".utf8) + JSONText.string(name) + Array("}\n".utf8)
        let bytes = block.bytes.span
        block.forEachRecord(in: part, format: format) { range, line, problem in
            var reason = problem
            if reason == nil {
                switch format {
                case .text:
                    reason = write(bytes.extracting(trimmingLineBreak(bytes, range)), line, suffix, &workspace, &output.lines)
                case .csv:
                    reason = writeRow(bytes, range, line, suffix, &row, &workspace, &output.lines)
                case .jsonl:
                    reason = writeObject(bytes, range, line, suffix, &workspace, &output.lines)
                }
            }
            if let reason { output.malformed.append(MalformedRecord(line: line, reason: reason)) }
        }
        return output
    }

    private func trimmingLineBreak(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        if end > range.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
        return range.lowerBound..<end
    }

    // The functions below return why a record cannot be read, or nil when its line is written.

    private func writeRow(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ line: Int, _ suffix: [UInt8],
        _ row: inout CSVRow, _ workspace: inout Workspace, _ lines: inout [UInt8]
    ) -> String? {
        guard let layout else { return "no columns are known" }
        if bytes.isBlankLine(range) { return "the row is empty" }
        do {
            try row.parse(bytes, range: range)
        } catch {
            return error.reason
        }
        guard row.count == layout.count else { return "\(row.count) fields instead of \(layout.count)" }
        return row.withField(layout.text, of: bytes) { text in
            if !layout.hasHeader, !text.isUTF8 {
                return write(text.latin1AsUTF8.span, line, suffix, &workspace, &lines)
            }
            return write(text, line, suffix, &workspace, &lines)
        }
    }

    private struct TextObject: Decodable {
        var text: String
    }

    private func writeObject(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ line: Int, _ suffix: [UInt8],
        _ workspace: inout Workspace, _ lines: inout [UInt8]
    ) -> String? {
        let record = bytes.extracting(range).withUnsafeBufferPointer { Data($0) }
        guard let object = try? JSONDecoder().decode(TextObject.self, from: record) else {
            return "it is no JSON object with a member `text` that is a string"
        }
        var text = object.text
        return text.withUTF8 { write($0.span, line, suffix, &workspace, &lines) }
    }

    private func write(
        _ text: Span<UInt8>, _ line: Int, _ suffix: [UInt8], _ workspace: inout Workspace, _ lines: inout [UInt8]
    ) -> String? {
        guard text.isUTF8 else { return "the text is not UTF-8" }
        guard !isBlank(text) else { return "the text is blank" }
        let prediction = classifier.predict(text, workspace: &workspace)
        lines.append(contentsOf: "{\"line\":".utf8)
        JSONText.append(line, to: &lines)
        lines.append(contentsOf: ",\"label\":\"".utf8)
        lines.append(contentsOf: prediction.label.rawValue.utf8)
        lines.append(contentsOf: "\",\"probability\":".utf8)
        JSONText.append(probability: prediction.probability, to: &lines)
        if explains { append(classifier.explain(text, workspace: &workspace), to: &lines) }
        lines.append(contentsOf: suffix)
        return nil
    }

    private func isBlank(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            if text[index] > 0x20 { return false }
            index += 1
        }
        return true
    }

    private func append(_ explanation: Explanation, to lines: inout [UInt8]) {
        lines.append(contentsOf: ",\"logit\":\(explanation.logit),\"bias\":\(explanation.bias),\"words\":[".utf8)
        var isFirst = true
        for segment in explanation.segments {
            guard let contribution = segment.contribution else { continue }
            lines.append(contentsOf: (isFirst ? "{\"text\":" : ",{\"text\":").utf8)
            lines.append(contentsOf: JSONText.string(segment.text))
            lines.append(contentsOf: ",\"contribution\":\(contribution)}".utf8)
            isFirst = false
        }
        lines.append(UInt8(ascii: "]"))
    }
}
