import Evaluation
import Testing

@Suite struct PredictionTableTests {
    private func table(_ text: String) throws(MalformedPredictions) -> PredictionTable {
        try PredictionTable(parsing: Array(text.utf8).span)
    }

    private static let header = "truth,prediction,probability\n"

    @Test func `What was written is read again`() throws {
        let table = try PredictionTable(probabilities: Samples.manyProbabilities, truth: Samples.manyTruth)
        let read = try PredictionTable(parsing: table.csv.span)
        #expect(read.n == 1000 && read.probabilities == table.probabilities)
        #expect(read.csv == table.csv)
        #expect(try read.compared(to: table).bothRight == table.compared(to: table).bothRight)
    }

    @Test func `The file has one plain line a row`() throws {
        let table = try PredictionTable(probabilities: [0, 0.5, 0.49996, 1], truth: [false, false, true, true])
        #expect(
            String(decoding: table.csv, as: UTF8.self) == Self.header
                + "negative,negative,0.0000\nnegative,positive,0.5000\npositive,negative,0.5000\npositive,positive,1.0000\n")
    }

    /// Whole files, and the line to complain about.
    private static let otherForms: [(String, Int)] = [
        ("", 1), ("truth,prediction\n", 1), ("prediction,truth,probability\nnegative,negative,0.1\n", 1),
        ("text,label\nhello,positive\n", 1),
    ]

    /// What stands below a right header.
    private static let otherRows: [(String, Int)] = [
        ("", 1), ("negative,negative,0.1", 2), ("negative,negative\n", 2), ("negative,negative,0.1,0.9\n", 2),
        ("negative,negative,0.1\nnegative,negative,1.0001\n", 3), ("negative,negative,-0.5\n", 2),
        ("negative,negative,nan\n", 2), ("negative,negative,\n", 2), ("negative,negative,.5\n", 2),
        ("negative,negative,99999999999999999999\n", 2), (",negative,0.1\n", 2), ("negative,,0.1\n", 2),
        ("\"negative\",negative,0.1\n", 2), ("\n", 2),
    ]

    @Test(arguments: otherForms + otherRows.map { (header + $0.0, $0.1) })
    func `Another form is refused with its line`(text: String, line: Int) {
        let error = #expect(throws: MalformedPredictions.self) { try table(text) }
        #expect(error?.line == line && error?.reason.isEmpty == false)
    }

    @Test func `Lines may end as on Windows, and labels are of any number`() throws {
        let read = try table("truth,prediction,probability\r\nneutral,positive,0.75\r\nnegative,negative,0\r\n")
        #expect(read.labels == ["neutral", "positive", "negative"] && read.n == 2 && read.probabilities == [7500, 0])
    }

    @Test func `Two tables are compared row by row, whatever the order of their labels`() throws {
        let first = try table(Self.header + "a,a,0.1\nb,b,0.9\nb,a,0.2\na,b,0.7\n")
        let second = try table(Self.header + "a,b,0.8\nb,b,0.9\nb,b,0.9\na,b,0.7\n")
        let expected = PairedComparison(bothRight: 1, onlyFirst: 1, onlySecond: 1, bothWrong: 1)
        #expect(try first.compared(to: second) == expected)
        let turned = try table(Self.header + "b,b,0.9\na,a,0.1\n")
        let straight = try table(Self.header + "b,a,0.4\na,a,0.1\n")
        #expect(try turned.compared(to: straight) == PairedComparison(bothRight: 1, onlyFirst: 1, onlySecond: 0, bothWrong: 0))
    }

    @Test func `Tables of other rows are not compared`() throws {
        let first = try table(Self.header + "a,a,0.1\nb,b,0.9\n")
        #expect(throws: EvaluationError.lengthMismatch(predictions: 2, truths: 1)) {
            try first.compared(to: table(Self.header + "a,a,0.1\n"))
        }
        #expect(throws: EvaluationError.differentTruth(index: 1)) {
            try first.compared(to: table(Self.header + "a,a,0.1\na,b,0.9\n"))
        }
        #expect(throws: EvaluationError.differentTruth(index: 0)) {
            try first.compared(to: table(Self.header + "c,c,0.1\nb,b,0.9\n"))
        }
    }

    @Test func `Only probabilities make a table`() {
        #expect(throws: EvaluationError.self) { try PredictionTable(probabilities: [1.5], truth: [true]) }
        #expect(throws: EvaluationError.self) { try PredictionTable(probabilities: [0.5], truth: []) }
    }
}
