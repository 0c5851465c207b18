/// A tweet to try the model with. In English, whatever the page's language: the model was trained on English tweets.
package struct ExampleTweet: Sendable, Hashable {
    /// The number in `/analyse?example=2`, from 1.
    package var number: Int
    package var text: String

    /// Three complaints and three compliments, in mixed order, about an airline.
    package static let all: [ExampleTweet] = [
        "Three hours on the tarmac at Orly, no water, no explanation. Never again.",
        "Huge thanks to the crew of the 7:40 to Lisbon, you made my daughter's first flight wonderful!",
        "Boarding on time, smooth landing, great coffee. Best morning flight in months.",
        "My suitcase went to Oslo, I went to Nice. Day four and still nobody answers the phone.",
        "Cancelled again by text message at 5 am. So tired of this airline, I want a refund.",
        "Lost my passport at the gate and your staff found it in ten minutes. I love you guys :)",
    ].enumerated().map { ExampleTweet(number: $0.offset + 1, text: $0.element) }

    /// The example of this number, or nil.
    package static func number(_ number: Int) -> ExampleTweet? {
        all.first { $0.number == number }
    }
}
