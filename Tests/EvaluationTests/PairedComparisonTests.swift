import Evaluation
import Testing

@Suite struct PairedComparisonTests {
    /// The first is contingencytables 3 (R, after Fagerland, Lydersen, Laake 2014), `Newcombe_square_and_add_CI_paired_2x2` on
    /// cavo_2012, which prints -0.1186 to -0.0046; the others follow from the formula, written again in Python.
    @Test(arguments: [
        ((59, 6, 16, 80), -0.11862119563870992, -0.004625113933050061),
        ((1, 1, 7, 12), -0.506920226686141, -0.02555912416485978),
        ((20, 12, 2, 16), 0.05615642484174824, 0.32920699540014053),
        ((36, 12, 2, 0), 0.05692958400323869, 0.3404276029749407),
    ])
    func `The difference has Newcombe's interval for paired proportions`(
        counts: (both: Int, first: Int, second: Int, none: Int), lower: Double, upper: Double
    ) throws {
        let comparison = PairedComparison(
            bothRight: counts.both, onlyFirst: counts.first, onlySecond: counts.second, bothWrong: counts.none)
        let interval = try #require(comparison.interval)
        #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
        #expect(interval.contains(comparison.difference))
        let reversed = try #require(comparison.reversed.interval)
        #expect(isClose(reversed.lower, -upper) && isClose(reversed.upper, -lower))
    }

    /// Two classifiers that err together in part, drawn many times: the true difference must lie inside about 95 times in 100.
    @Test func `The interval holds the true difference as often as it says`() {
        var generator = SplitMix64(seed: 42)
        var held = 0
        let trials = 2000
        for _ in 0..<trials {
            var counts = [0, 0, 0, 0]
            for _ in 0..<300 {
                let draw = generator.next(below: 100)
                counts[draw < 70 ? 0 : draw < 82 ? 1 : draw < 90 ? 2 : 3] += 1
            }
            let comparison = PairedComparison(
                bothRight: counts[0], onlyFirst: counts[1], onlySecond: counts[2], bothWrong: counts[3])
            if comparison.interval?.contains(0.04) == true { held += 1 }
        }
        #expect((0.935...0.975).contains(Double(held) / Double(trials)))
    }

    @Test func `Without rows there is neither difference nor interval`() {
        let nothing = PairedComparison(bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0)
        #expect(nothing.n == 0 && nothing.difference == 0 && nothing.interval == nil && nothing.test.pValue == 1)
        let some = PairedComparison(bothRight: 5, onlyFirst: 1, onlySecond: 0, bothWrong: 1)
        #expect(some.interval(confidence: 1) == nil && some.interval(confidence: 0) == nil)
    }

    @Test func `Two that are always right differ by nothing, within bounds`() throws {
        let interval = try #require(PairedComparison(bothRight: 50, onlyFirst: 0, onlySecond: 0, bothWrong: 0).interval)
        #expect(interval.contains(0) && interval.lower < 0 && interval.upper > 0 && interval.width < 0.2)
    }

    /// The second is the example of R's `p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")`.
    @Test(arguments: [
        ([0.03], [0.03]), ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]), ([0.9, 0.8], [1, 1]), ([], []),
    ])
    func `Holm's correction grows with the number of questions`(values: [Double], corrected: [Double]) {
        let found = McNemar.holm(values)
        #expect(found.count == corrected.count && zip(found, corrected).allSatisfy { isClose($0, $1) })
    }
}
