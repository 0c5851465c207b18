import Foundation

/// A folder whose files are keys (`params`, `tags`, `metrics`, `aliases`): a `/` in a key is a sub-folder.
///
/// Only regular files count, so that no link can bring in what lies outside.
struct KeyFolder {
    let folder: URL

    /// The text of every file. MLflow writes no newline at the end, so none is taken away.
    func texts(warnings: inout [StoreWarning]) -> [String: String] {
        var texts: [String: String] = [:]
        for key in keys(warnings: &warnings) {
            texts[key] = text(key, warnings: &warnings)
        }
        return texts
    }

    /// The history of every metric. A metric with a line that cannot be read is left out whole: without the line, another
    /// value would pass for the latest.
    func metrics(warnings: inout [StoreWarning]) -> [String: [MetricPoint]] {
        var metrics: [String: [MetricPoint]] = [:]
        for key in keys(warnings: &warnings) {
            let file = folder.appending(path: key)
            do {
                metrics[key] = try MetricLine.history(in: try Files.bytes(of: file)).inOrder()
            } catch let problem as MetricLine.Problem {
                warnings.append(StoreWarning(file: file, line: problem.line, reason: problem.reason))
            } catch let problem as UnreadableFile {
                warnings.append(problem.warning)
            } catch {
                warnings.append(StoreWarning(file: file, reason: "\(error)"))
            }
        }
        return metrics
    }

    private func keys(warnings: inout [StoreWarning]) -> [String] {
        do {
            return try Files.tree(folder)
        } catch {
            warnings.append(StoreWarning(file: folder, reason: error.description))
            return []
        }
    }

    private func text(_ key: String, warnings: inout [StoreWarning]) -> String? {
        do {
            return try Files.text(of: folder.appending(path: key))
        } catch {
            warnings.append(error.warning)
            return nil
        }
    }
}
