import Foundation

extension ServerReading {
    private struct History: Decodable {
        struct Point: Decodable {
            var value: Double
            var timestamp: Int64
            var step: Int64?
        }

        var metrics: [Point]?
        var nextPageToken: String?

        enum CodingKeys: String, CodingKey {
            case metrics
            case nextPageToken = "next_page_token"
        }
    }

    /// Fills in the histories of the metrics whose keys are known, one request a metric.
    ///
    /// `get-history-bulk` and `get-history-bulk-interval`, which answer for several runs at once, leave points out beyond some
    /// thousands, and write NaN in a way that is no JSON: they are made for charts.
    func readHistories(of contents: inout StoreContents) async {
        let wanted = contents.runs.enumerated().flatMap { index, run in
            run.metrics.keys.sorted().map { (run: index, id: run.id, key: $0) }
        }
        let histories = await mapped(wanted, atOnce: ServerClient.parallelism) { metric -> Result<[MetricPoint], TrackingError> in
            do throws(TrackingError) {
                return .success(try await history(of: metric.key, run: metric.id))
            } catch {
                return .failure(error)
            }
        }
        for (metric, history) in zip(wanted, histories) {
            switch history {
            case .success(let points) where !points.isEmpty:
                contents.runs[metric.run].metrics[metric.key] = points
            case .success:
                contents.runs[metric.run].metrics[metric.key] = nil
            case .failure(let error):
                contents.runs[metric.run].metrics[metric.key] = nil
                let reason = "the run \(metric.id): the metric '\(metric.key)' was left out: \(error.description)"
                contents.warnings.append(StoreWarning(file: server.url, reason: reason))
            }
        }
    }

    private func history(of key: String, run: String) async throws(TrackingError) -> [MetricPoint] {
        var (points, token): ([MetricPoint], String?) = ([], nil)
        repeat {
            // `run_uuid` is what servers before 1.0 know the run by.
            let query = [("run_id", run), ("run_uuid", run), ("metric_key", key)] + (token.map { [("page_token", $0)] } ?? [])
            let page = try decode(History.self, from: try await client.get(Self.api + "metrics/get-history", query))
            for point in page.metrics ?? [] {
                points.append(
                    MetricPoint(stored: point.value, isNaN: false, timestamp: point.timestamp, step: point.step ?? 0))
            }
            let next = page.nextPageToken.flatMap { $0.isEmpty ? nil : $0 }
            guard next == nil || next != token else { throw .malformed("\(server) names the same next page twice.") }
            token = next
        } while token != nil
        return points.inOrder()
    }
}
