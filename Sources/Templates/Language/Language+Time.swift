package import Foundation

/// Durations, dates and times, written out for the same reason as the numbers.
extension Language {
    /// A duration in seconds, in the unit that suits it: `5,2 µs`, `3,1 ms`, `48,3 s`, `4 min 20 s`, `12 h 12 min`.
    package func duration(seconds: Double) -> String {
        guard seconds >= 0, seconds < 1e15 else { return notAvailable }
        switch seconds {
        case 0: return "0\u{A0}s"
        case ..<0.000_999_5: return number(seconds * 1_000_000, decimals: seconds < 0.000_009_95 ? 1 : 0) + "\u{A0}µs"
        case ..<0.999_5: return number(seconds * 1000, decimals: seconds < 0.009_95 ? 1 : 0) + "\u{A0}ms"
        case ..<59.95: return number(seconds, decimals: 1) + "\u{A0}s"
        case ..<3599.5:
            let whole = Int(seconds.rounded())
            return whole % 60 == 0 ? "\(whole / 60)\u{A0}min" : "\(whole / 60)\u{A0}min \(whole % 60)\u{A0}s"
        default:
            let minutes = Int((seconds / 60).rounded())
            return minutes % 60 == 0
                ? "\(integer(minutes / 60))\u{A0}h" : "\(integer(minutes / 60))\u{A0}h \(minutes % 60)\u{A0}min"
        }
    }

    /// `21 novembre 2026` in French (and `1er mars 2026`), `21 November 2026` in English.
    package func date(_ date: Date, timeZone: TimeZone = .gmt) -> String {
        let day = CivilTime(date, in: timeZone)
        let ordinal = self == .french && day.day == 1 ? "1er" : String(day.day)
        return "\(ordinal)\u{A0}\(monthNames[day.month - 1]) \(day.year)"
    }

    /// `21 novembre 2026 à 09:05` in French, `21 November 2026, 09:05` in English.
    package func dateTime(_ date: Date, timeZone: TimeZone = .gmt) -> String {
        self.date(date, timeZone: timeZone) + (self == .french ? " à\u{A0}" : ", ") + time(date, timeZone: timeZone)
    }

    /// `09:05`.
    package func time(_ date: Date, timeZone: TimeZone = .gmt) -> String {
        let day = CivilTime(date, in: timeZone)
        return twoDigits(day.hour) + ":" + twoDigits(day.minute)
    }

    private var monthNames: [String] {
        switch self {
        case .french:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
                "décembre",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                "December",
            ]
        }
    }
}

/// The instant for machines, as `<time datetime>` wants it: `2026-11-21T09:05:00Z` (RFC 3339, in UTC).
package func machineTime(_ date: Date) -> String {
    let time = CivilTime(date, in: .gmt)
    let year = String(repeating: "0", count: max(0, 4 - String(time.year).count)) + String(time.year)
    let day = "\(year)-\(twoDigits(time.month))-\(twoDigits(time.day))"
    return "\(day)T\(twoDigits(time.hour)):\(twoDigits(time.minute)):\(twoDigits(time.second))Z"
}

private func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
}
