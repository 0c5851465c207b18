import Foundation

/// A point in time as the formats of syndication write it, always in UTC.
struct Timestamp: Hashable, Sendable {
    private let year: Int
    private let month: Int
    private let day: Int
    /// Since midnight.
    private let second: Int
    /// 0 for Sunday.
    private let weekday: Int

    /// By Hinnant's `civil_from_days`: a calendar of Foundation takes a hundred times as long, and sitemaps have many dates.
    init(_ date: Date) {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down).clamped(to: -62_135_596_800...253_402_300_799))
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        second = seconds - days * 86_400
        weekday = ((days + 4) % 7 + 7) % 7
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `2026-11-21` (ISO 8601).
    var date: String { "\(padded(year, 4))-\(padded(month))-\(padded(day))" }

    /// `2026-11-21T09:30:00Z` (RFC 3339).
    var internet: String { "\(date)T\(time)Z" }

    /// `Sat, 21 Nov 2026 09:30:00 +0000` (RFC 822 with a year of four digits, as RSS wants it).
    var mail: String { "\(Self.weekdays[weekday]), \(padded(day)) \(Self.months[month - 1]) \(padded(year, 4)) \(time) +0000" }

    private var time: String { "\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))" }

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
