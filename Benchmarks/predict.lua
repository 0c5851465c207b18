-- wrk: POST /predict with one tweet after the other, of the file of JSON bodies that BODIES names.

local bodies = {}
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end

local requests, position = {}, 0

function init(arguments)
    local headers = { ["Content-Type"] = "application/json" }
    for index, body in ipairs(bodies) do
        requests[index] = wrk.format("POST", "/predict", headers, body)
    end
    position = math.random(#requests)
end

function request()
    position = position % #requests + 1
    return requests[position]
end

-- Microseconds, and counts.
function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format(
        '\nRESULT {"requests": %d, "duration": %d, "p50": %d, "p99": %d, "refused": %d, "failed": %d}\n',
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
        errors.connect + errors.read + errors.write + errors.timeout))
end
