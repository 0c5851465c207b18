import Foundation

/// A place in the history, between two rows, and the way to read from there.
///
/// It names the row that it follows and not a count of rows, so that a page neither repeats nor skips a row when others are
/// added meanwhile ("keyset paging": <https://use-the-index-luke.com/no-offset>). Its text is opaque to the browser.
package struct HistoryCursor: Hashable, Sendable {
    enum Direction: String {
        case older
        case newer
    }

    var direction: Direction
    /// Milliseconds since 1970.
    var time: Int64
    var id: UUID
}

extension HistoryCursor: LosslessStringConvertible {
    /// Reads what ``description`` has written, and nothing else.
    package init?(_ description: String) {
        guard description.utf8.count <= 128 else { return nil }
        let base64 = description.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: base64 + padding), let text = String(data: data, encoding: .utf8) else {
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let direction = Direction(rawValue: String(parts[0])), let time = Int64(parts[1]),
            let id = UUID(uuidString: String(parts[2]))
        else { return nil }
        self.init(direction: direction, time: time, id: id)
        // One place has one text: leading zeros, signs, upper case and stray bits are refused.
        guard self.description == description else { return nil }
    }

    /// Base64url without padding (RFC 4648, section 5).
    package var description: String {
        Data("\(direction.rawValue).\(time).\(id.storedText)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
