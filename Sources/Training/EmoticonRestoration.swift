import Records
import Sentiment

/// Gives some training tweets their emoticon back.
///
/// Distantly supervised collections are labelled by the emoticon that each tweet held, and the emoticon is then cut out
/// (Go, Bhayani and Huang 2009, section 2.2). What is left of `:(` in Sentiment140 stands in mixed tweets, more of them
/// labelled positive than negative: a model that learns from it reads `:(` as good news. The share of tweets chosen here
/// gets one of the emoticons back that its label stands for.
struct EmoticonRestoration: Sendable {
    /// The share of tweets that get it back, in 0...1.
    let share: Double

    private static let positive = [Array(" :)".utf8), Array(" :D".utf8)]
    private static let negative = [Array(" :(".utf8), Array(" :'(".utf8)]

    /// What is appended to the text at `index`; nil for most texts. It depends on the index alone.
    func suffix(index: Int, target: UInt8) -> [UInt8]? {
        // Weyl's sequence: multiples of the golden ratio are spread evenly over the unit interval.
        let position = (Double(index) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
        guard position < share else { return nil }
        let emoticons = target == 1 ? Self.positive : Self.negative
        return emoticons[position < share * 0.75 ? 0 : 1]
    }
}
