/// The results of `body` in the order of `inputs`, at most `limit` of them in the making at once.
func mapped<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], atOnce limit: Int, _ body: @escaping @Sendable (Input) async -> Output
) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
        var next = 0
        var results = [Output?](repeating: nil, count: inputs.count)
        func start() {
            guard next < inputs.count else { return }
            let (index, input) = (next, inputs[next])
            next += 1
            group.addTask { (index, await body(input)) }
        }
        for _ in 0..<limit { start() }
        while let (index, output) = await group.next() {
            results[index] = output
            start()
        }
        return results.compactMap(\.self)
    }
}
