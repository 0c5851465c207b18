/// Two platforms are named as the one that the system is deployed on.
///
/// Both may be true of different parts (a front end here, the monitoring there): such sentences, and those that weigh
/// alternatives or name several platforms, do not count.
enum HostingPlatforms: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var places: [Platform: Int] = [:]
        for passage in facts.reading.passages {
            for sentence in passage.sentences {
                guard let platform = hosting(sentence), let line = sentence.first?.line else { continue }
                places[platform] = places[platform] ?? line
            }
        }
        let named = places.sorted { $0.value < $1.value }
        guard named.count > 1 else { return [] }
        return named.dropFirst().map { platform, line in
            Finding(
                .error, line: line,
                "the system is deployed on \(platform.rawValue) here and on \(named[0].key.rawValue) on line \(named[0].value): name one, or what each runs"
            )
        }
    }

    /// `déploiement continu (… plateforme cloud Azure)`, `hosted on Heroku`: a platform close behind a word for hosting.
    private static func hosting(_ sentence: Sentence) -> Platform? {
        let named = Set(sentence.compactMap { if case .platform(let platform)? = $0.term { platform } else { nil } })
        guard named.count == 1, let platform = named.first, !sentence.has(.hypothetical), !sentence.has(.instead),
            !sentence.has(.frontEnd)
        else { return nil }
        guard let position = sentence.firstIndex(where: { $0.term == .platform(platform) }) else { return nil }
        let before = sentence[..<position].suffix(10)
        let after = sentence[(position + 1)...].prefix(8)
        guard before.contains(where: { $0.isCue(.deploy) || $0.isCue(.hosted) }) || after.contains(where: { $0.isCue(.hosted) })
        else { return nil }
        return platform
    }
}
