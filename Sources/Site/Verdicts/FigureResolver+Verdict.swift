import Foundation
import Templates
import Tracking

extension FigureResolver {
    /// What the role `verdict` puts into an article, `` {verdict}`champion, unigrams` `` or `` {verdict}`champion, unigrams, vader` ``:
    /// whether the difference between two runs on one data set is real, as a sentence with its interval and its test.
    ///
    /// - Throws: where the text does not name two runs. Two runs that cannot be compared are told as such.
    func verdict(_ text: String) throws(FigureIndex.Unresolved) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
            throw FigureIndex.Unresolved(
                message: "`\(text)` is no verdict: write two runs, and the data set where it is not test, "
                    + "such as champion, baseline or champion, baseline, airline")
        }
        var runs: [Run] = []
        for name in parts.prefix(2) {
            guard let run = try figures.candidate(named: name).run else {
                throw FigureIndex.Unresolved(
                    message:
                        "`\(name)` is a published result: only runs that keep their predictions can be compared tweet by tweet")
            }
            runs.append(run)
        }
        let verdict = Verdict(
            first: runs[0], second: runs[1], set: parts.count == 3 ? parts[2] : "test", evidence: figures.evidence)
        return VerdictWords(words: drawing.words, names: RunNames(content.runs)).sentence(verdict)
    }
}
