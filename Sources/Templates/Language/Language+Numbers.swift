import Foundation

/// Numbers as people of the language write them: written out here, not asked of the system's locale data, so that a page is the
/// same on every machine.
///
/// French follows the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: a decimal comma, a narrow no-break
/// space (U+202F) between thousands and before the per-cent sign, a no-break space (U+00A0) before a unit.
extension Language {
    private var decimalSeparator: String { self == .french ? "," : "." }
    private var groupSeparator: String { self == .french ? "\u{202F}" : "," }
    private var percentSign: String { self == .french ? "\u{202F}%" : "%" }

    /// Shown in place of a number that is not one, and of one that is missing.
    package var notAvailable: String { "–" }

    /// `12 345` in French, `12,345` in English.
    package func integer(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { grouped += groupSeparator }
            grouped.append(digit)
        }
        return value < 0 ? "\u{2212}" + grouped : grouped
    }

    /// A number with so many decimals, rounded half to even on its decimal expansion: `1 234,50`.
    /// NaN is shown as ``notAvailable``, infinities as `∞`.
    package func number(_ value: Double, decimals: Int = 2) -> String {
        guard !value.isNaN else { return notAvailable }
        guard value.isFinite else { return value < 0 ? "\u{2212}∞" : "∞" }
        let plain = String(format: "%.\(max(0, decimals))f", abs(value))
        let parts = plain.split(separator: ".")
        let whole = Int(parts[0]).map(integer) ?? String(parts[0])
        let isZero = !plain.contains { $0 != "0" && $0 != "." }
        let sign = value < 0 && !isZero ? "\u{2212}" : ""
        return sign + whole + (parts.count > 1 ? decimalSeparator + parts[1] : "")
    }

    /// A number that always carries its sign, for contributions: `+1,25`, `−0,40`.
    package func signed(_ value: Double, decimals: Int = 2) -> String {
        let text = number(value, decimals: decimals)
        let isNothing = text.hasPrefix("\u{2212}") || !text.contains { $0.isNumber && $0 != "0" }
        return isNothing ? text : "+" + text
    }

    /// A share in 0...1 as a percentage: `82,6 %` in French, `82.6%` in English.
    package func percent(_ share: Double, decimals: Int = 1) -> String {
        guard share.isFinite else { return notAvailable }
        return number(share * 100, decimals: decimals) + percentSign
    }

    /// Both bounds with one per-cent sign, from the lower: `82,4–82,8 %`.
    package func percentRange(_ range: ClosedRange<Double>, decimals: Int = 1) -> String {
        guard range.lowerBound.isFinite, range.upperBound.isFinite else { return notAvailable }
        return number(range.lowerBound * 100, decimals: decimals) + "–" + percent(range.upperBound, decimals: decimals)
    }

    /// Both bounds of an interval that is no percentage: `0,87–0,89`.
    package func range(_ range: ClosedRange<Double>, decimals: Int = 2) -> String {
        number(range.lowerBound, decimals: decimals) + "–" + number(range.upperBound, decimals: decimals)
    }

    /// A size in decimal units, as storage is sold and MLflow shows it: `3,9 Mo` in French, `3.9 MB` in English.
    package func bytes(_ count: Int) -> String {
        let units = self == .french ? ["octets", "ko", "Mo", "Go", "To"] : ["bytes", "kB", "MB", "GB", "TB"]
        guard count.magnitude >= 1000 else {
            let unit = count.magnitude > 1 || (count == 0 && self == .english) ? units[0] : String(units[0].dropLast())
            return "\(integer(count))\u{A0}\(unit)"
        }
        var value = Double(count)
        var unit = 0
        // Half a unit below the next one, the rounded number would read "1 000,0".
        while abs(value) >= 999.95, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return "\(number(value, decimals: 1))\u{A0}\(units[unit])"
    }
}
