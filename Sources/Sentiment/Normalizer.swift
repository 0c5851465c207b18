/// Turns a text into tokens: the one door through which every text passes, in training and in serving.
///
/// 1. ``Cleaner`` undoes HTML escaping and wrong decodings, and composes Unicode (NFC).
/// 2. The scanner cuts the text into lower-case words, `<url>`, `<mention>`, emoticons, emoji and the marks `!`, `?` and `...`;
///    hashtags are cut at their humps, and letters that are repeated three times or more are kept twice (`soooo` → `soo`).
/// 3. The tokens that a negation reaches are marked, up to the end of the clause.
///
/// Whatever changes its output changes its ``fingerprint``, which each model carries: a model and a normaliser that do not
/// belong together are refused instead of quietly misunderstanding each other.
package struct Normalizer: Sendable {
    package init() {}

    /// Replaces the content of `buffer` by the tokens of `text`, which is UTF-8; invalid bytes are repaired.
    package func normalize(_ text: Span<UInt8>, into buffer: inout TokenBuffer) {
        buffer.tokens.removeAll(keepingCapacity: true)
        buffer.normalized.removeAll(keepingCapacity: true)
        buffer.cleaned.removeAll(keepingCapacity: true)
        guard Cleaner.needsCleaning(text) else {
            var scanner = Scanner()
            scanner.scan(text, into: &buffer)
            return
        }
        buffer.cleaned.append(contentsOf: Cleaner.clean(text).utf8)
        // The scanner reads the cleaned text while it writes the tokens: for that time the buffer gives the text away.
        var cleaned: [UInt8] = []
        swap(&cleaned, &buffer.cleaned)
        var scanner = Scanner()
        scanner.scan(cleaned.span, into: &buffer)
        swap(&cleaned, &buffer.cleaned)
    }

    /// The normalised tokens of a text, in order.
    package func tokens(of text: String) -> [String] {
        var buffer = TokenBuffer()
        var text = text
        text.withUTF8 { normalize($0.span, into: &buffer) }
        return buffer.tokens.map(buffer.form(of:))
    }
}
