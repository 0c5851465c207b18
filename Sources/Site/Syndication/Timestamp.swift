import Foundation
import Templates

/// A point in time as the formats of syndication write it, always in UTC.
struct Timestamp: Hashable, Sendable {
    private let time: CivilTime

    /// Times that four digits of a year cannot tell are moved to the first and the last that they can.
    init(_ date: Date) {
        let seconds = date.timeIntervalSince1970.clamped(to: -62_135_596_800...253_402_300_799)
        time = CivilTime(Date(timeIntervalSince1970: seconds), in: .gmt)
    }

    /// `2026-11-21` (ISO 8601).
    var date: String { "\(padded(time.year, 4))-\(padded(time.month))-\(padded(time.day))" }

    /// `2026-11-21T09:30:00Z` (RFC 3339).
    var internet: String { "\(date)T\(clock)Z" }

    /// `Sat, 21 Nov 2026 09:30:00 +0000` (RFC 822 with a year of four digits, as RSS wants it).
    var mail: String {
        "\(Self.weekdays[time.weekday]), \(padded(time.day)) \(Self.months[time.month - 1]) \(padded(time.year, 4)) \(clock) +0000"
    }

    private var clock: String { "\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))" }

    private func padded(_ number: Int, _ digits: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        isNaN ? range.lowerBound : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
