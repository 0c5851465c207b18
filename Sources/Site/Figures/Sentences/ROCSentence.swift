import Templates

/// What ROC curves show: what an area means, or whose is the largest.
struct ROCSentence: Sendable {
    let areas: [(name: String, area: Double)]

    /// - Returns: nil where there is no area.
    func text(in words: Translations) -> String? {
        let known = areas.filter(\.area.isFinite)
        let ranked = known.enumerated().sorted { left, right in
            left.element.area == right.element.area ? left.offset < right.offset : left.element.area > right.element.area
        }.map(\.element)
        guard let best = ranked.first else { return nil }
        let area = words.language.number(best.area, decimals: 3)
        guard ranked.count > 1 else {
            return words.text(.rocSingle, ["area": area, "share": words.language.percent(best.area)])
        }
        let other = words.language.number(ranked[1].area, decimals: 3)
        let values = ["best": best.name, "value": area, "second": ranked[1].name, "other": other]
        return words.text(area == other ? .rocTied : .rocSeveral, values)
    }
}
