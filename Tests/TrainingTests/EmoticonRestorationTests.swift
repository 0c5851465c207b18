import Sentiment
import Testing

@testable import Training

@Suite struct EmoticonRestorationTests {
    @Test(arguments: [0, 0.001, 0.02, 0.25, 0.5, 1])
    func `The share of texts gets its emoticon back`(share: Double) {
        let restoration = EmoticonRestoration(share: share)
        let count = 100_000
        let restored = (0..<count).count { restoration.suffix(index: $0, target: 1) != nil }
        #expect(abs(Double(restored) - share * Double(count)) <= 10)
    }

    @Test func `The texts are spread evenly over the file`() {
        let restoration = EmoticonRestoration(share: 0.02)
        let chosen = (0..<100_000).filter { restoration.suffix(index: $0, target: 0) != nil }
        let gaps = zip(chosen, chosen.dropFirst()).map { $1 - $0 }
        #expect((gaps.max() ?? .max) < 200)
        // Sorted files hold one label after the other: each half gets its share.
        #expect(abs(chosen.count { $0 < 50_000 } - chosen.count / 2) < 10)
    }

    @Test func `The emoticon is one of the label's`() {
        let restoration = EmoticonRestoration(share: 1)
        func forms(_ target: UInt8) -> [String: Int] {
            let forms = (0..<1000).compactMap { restoration.suffix(index: $0, target: target) }.flatMap {
                Normalizer().tokens(of: "text" + String(decoding: $0, as: UTF8.self)).dropFirst()
            }
            return Dictionary(forms.map { ($0, 1) }, uniquingKeysWith: +)
        }
        #expect(forms(1).keys.sorted() == [":)", ":d"] && forms(0).keys.sorted() == [":'(", ":("])
        // Three in four are the plain ones.
        #expect(abs((forms(1)[":)"] ?? 0) - 750) < 10 && abs((forms(0)[":("] ?? 0) - 750) < 10)
    }

    @Test func `It depends on the position alone`() {
        let restoration = EmoticonRestoration(share: 0.3)
        let again = EmoticonRestoration(share: 0.3)
        for index in [0, 1, 2, 17, 1_599_999] {
            #expect(restoration.suffix(index: index, target: 1) == again.suffix(index: index, target: 1))
            #expect((restoration.suffix(index: index, target: 0) == nil) == (restoration.suffix(index: index, target: 1) == nil))
        }
    }
}
