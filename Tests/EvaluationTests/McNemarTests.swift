import Evaluation
import Testing

@Suite struct McNemarTests {
    /// SciPy 1.17.1: `binomtest(onlyFirst, onlyFirst + onlySecond, .5).pvalue`; the same by statsmodels 0.15.0's
    /// `mcnemar([[0, b], [c, 0]], exact=True)`.
    @Test(arguments: [
        (0, 0, 1.0), (1, 0, 1.0), (3, 9, 0.14599609375), (5, 5, 1.0), (12, 12, 1.0), (2, 20, 0.00012111663818359375),
    ])
    func `Few discordant rows are tested exactly`(onlyFirst: Int, onlySecond: Int, p: Double) {
        let test = McNemar(onlyFirst: onlyFirst, onlySecond: onlySecond)
        #expect(test.method == .exact)
        #expect(isClose(test.pValue, p, within: 1e-12))
    }

    /// statsmodels 0.15.0: `mcnemar([[0, b], [c, 0]], exact=False, correction=True)`.
    @Test(arguments: [
        (12, 13, 0.0, 1.0), (10, 15, 0.64, 0.4237107971667936), (121, 59, 20.67222222222222, 5.450094825427117e-06),
        (500, 380, 16.092045454545456, 6.033694237562581e-05), (4000, 3600, 20.9475, 4.720434431404386e-06),
    ])
    func `Many are tested by chi-squared with the continuity correction`(
        onlyFirst: Int, onlySecond: Int, statistic: Double, p: Double
    ) {
        let test = McNemar(onlyFirst: onlyFirst, onlySecond: onlySecond)
        #expect(test.method == .chiSquared)
        #expect(isClose(test.statistic, statistic, within: 1e-10))
        #expect(isClose(test.pValue, p, within: p * 1e-9))
        #expect(McNemar(onlyFirst: onlySecond, onlySecond: onlyFirst).pValue == test.pValue)
    }

    @Test func `Equal counts show no difference, however many`() {
        #expect(McNemar(onlyFirst: 30, onlySecond: 30).pValue == 1)
    }

    /// statsmodels 0.15.0: `mcnemar([[0, 100], [140, 0]], exact=True)`.
    @Test func `The exact test can be asked for`() {
        let test = McNemar(onlyFirst: 100, onlySecond: 140, exactBelow: 1000)
        #expect(test.method == .exact)
        #expect(isClose(test.pValue, 0.01166409231767769, within: 1e-12))
    }

    @Test func `Only rows that one classifier alone got right are counted`() throws {
        let test = try McNemar(first: [true, true, false, false, true], second: [true, false, true, false, false])
        #expect(test.onlyFirst == 2)
        #expect(test.onlySecond == 1)
        #expect(throws: EvaluationError.lengthMismatch(predictions: 1, truths: 2)) {
            try McNemar(first: [true], second: [true, false])
        }
    }
}
