import Evaluation
import Testing

@Suite struct IntervalTests {
    /// SciPy 1.17.1: `binomtest(successes, trials).proportion_ci(confidence, method="wilson")`.
    @Test(arguments: [
        (0, 10, 0.95, 0.0, 0.27753279986288926), (10, 10, 0.95, 0.7224672001371109, 1.0),
        (1, 10, 0.95, 0.017876213095072896, 0.4041500267952385), (7, 20, 0.9, 0.20226004005676104, 0.5334873111515284),
        (81, 263, 0.95, 0.2552885198782742, 0.36620957698280004),
        (617_345, 750_000, 0.95, 0.8222614732257163, 0.8239885500504807),
        (617_345, 750_000, 0.999, 0.8216722341292134, 0.8245717695378368),
        (50, 100, 0.5, 0.46635196422237973, 0.5336480357776203),
    ])
    func `Wilson's interval is SciPy's`(successes: Int, trials: Int, confidence: Double, lower: Double, upper: Double) throws {
        let interval = try #require(Interval.wilson(successes: successes, trials: trials, confidence: confidence))
        #expect(isClose(interval.lower, lower, within: 1e-13))
        #expect(isClose(interval.upper, upper, within: 1e-13))
        #expect(interval.contains(Double(successes) / Double(trials)))
    }

    @Test(arguments: [(0, 0, 0.95), (-1, 5, 0.95), (6, 5, 0.95), (1, -1, 0.95), (1, 5, 0), (1, 5, 1), (1, 5, .nan)])
    func `What cannot be estimated has no interval`(successes: Int, trials: Int, confidence: Double) {
        #expect(Interval.wilson(successes: successes, trials: trials, confidence: confidence) == nil)
    }

    @Test func `A proportion outside 0 to 1 has no interval`() {
        #expect(Interval.wilson(proportion: 1.5, trials: 10) == nil)
        #expect(Interval.wilson(proportion: .nan, trials: 10) == nil)
        #expect(Interval.wilson(proportion: 0.8, trials: 10) == Interval.wilson(successes: 8, trials: 10))
    }

    /// The first numbers of the reference implementation (Vigna's splitmix64.c) for this seed.
    @Test func `The generator draws the reference sequence`() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func `Bounded numbers are all reached, about equally often`() {
        var generator = SplitMix64(seed: 7)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
        // Five standard deviations of a binomial with n = 70,000 and p = 1/7 are 463.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 463 })
    }

    /// SciPy 1.17.1: `bootstrap((v,), np.mean, n_resamples=200000, method="percentile")` gives 2.70–2.71 and 4.01.
    @Test func `The bootstrap interval of a mean is SciPy's up to its noise, and the same for the same seed`() throws {
        let values = [2.1, 3.4, 1.9, 5.0, 4.2, 3.3, 2.8, 4.9, 3.7, 2.2]
        func interval(seed: UInt64) -> Interval? {
            Interval.bootstrap(rows: values.count, resamples: 20_000, seed: seed) { rows in
                rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
            }
        }
        let first = try #require(interval(seed: 1))
        #expect(isClose(first.lower, 2.705, within: 0.04))
        #expect(isClose(first.upper, 4.01, within: 0.04))
        #expect(interval(seed: 1) == first)
        #expect(interval(seed: 2) != first)
    }

    @Test func `A bootstrap without rows, or whose statistic is never defined, has no interval`() {
        #expect(Interval.bootstrap(rows: 0, seed: 1) { _ in 1 } == nil)
        #expect(Interval.bootstrap(rows: 3, resamples: 10, seed: 1) { _ in .nan } == nil)
        #expect(Interval.bootstrap(rows: 3, resamples: 10, seed: 1) { _ in 4 } == Interval(lower: 4, upper: 4))
    }
}
