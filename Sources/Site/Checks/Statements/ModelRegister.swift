/// The models of a text, so that a short name finds the long one.
struct ModelRegister {
    private var names: Set<ModelName> = []
    /// The one that the text says it has decided for, where it says so of one only.
    var chosen: ModelName?
    private var resolved: [ModelName: ModelName] = [:]

    mutating func add(_ name: ModelName) { names.insert(name) }

    mutating func close() {
        for name in names { resolved[name] = resolve(name) }
    }

    /// The most complete name that a name can mean; itself where several can be meant. Nil for a feature of no known model.
    func callAsFunction(_ mention: Mention) -> ModelName? {
        mention.isChosen ? chosen : resolved[mention.name]
    }

    private func resolve(_ name: ModelName) -> ModelName? {
        let candidates = names.filter { $0.refines(name) && $0 != name }
        let complete = candidates.filter { candidate in !candidates.contains { $0 != candidate && $0.refines(candidate) } }
        if complete.count == 1 { return complete.first }
        return name.estimators == 0 ? nil : name
    }
}
