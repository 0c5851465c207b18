import Parallelism
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 3, 64, Int.max])
    func `Results come in order, each computed once`(count: Int, threads: Int) {
        let calls = Mutex([Int](repeating: 0, count: count))
        let squares = concurrentMap(count, threads: threads) { index in
            calls.withLock { $0[index] += 1 }
            return "\(index * index)"
        }
        #expect(squares == (0..<count).map { "\($0 * $0)" })
        #expect(calls.withLock { $0 } == [Int](repeating: 1, count: count))
    }

    @Test(arguments: [0, -1])
    func `Fewer than one thread is one thread`(threads: Int) {
        #expect(concurrentMap(3, threads: threads) { $0 } == [0, 1, 2])
    }

    @Test(arguments: [1, 2, 3])
    func `No more bodies run at once than there are threads`(threads: Int) {
        struct Load {
            var now = 0
            var most = 0
        }
        let load = Mutex(Load())
        _ = concurrentMap(200, threads: threads) { index in
            load.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            var sum = 0
            for number in 0..<2_000 { sum &+= number &* index }
            load.withLock { $0.now -= 1 }
            return sum
        }
        #expect((1...threads).contains(load.withLock { $0.most }))
    }

    @Test(arguments: [0, 1, 2, 7, 8, 9, 1_600_000], [1, 2, 3, 8, 100])
    func `Even ranges cover all, once and in order, and differ by one at most`(count: Int, parts: Int) {
        let ranges = evenRanges(count, parts: parts)
        #expect(ranges.count == parts)
        #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        let lengths = ranges.map(\.count)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
    }
}
