#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// 1 ÷ (1 + e⁻ˣ), without overflow for any finite x.
package func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
}

/// log(1 + eˣ), without overflow for any finite x.
package func softplus(_ x: Double) -> Double {
    max(x, 0) + log1p(exp(-abs(x)))
}
