/// Character references of HTML (HTML 4.01, section 24: the names that occur in the wild; and every numeric one).
enum HTMLEntities {
    /// The names of U+00A0…U+00FF, in the order of their code points.
    private static let latin1Names = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
        ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// Names and code points of the markup-significant characters, symbols and Greek letters.
    private static let otherNames = """
        amp=26 lt=3C gt=3E quot=22 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC
        Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39A Lambda=39B
        Mu=39C Nu=39D Xi=39E Omicron=39F Pi=3A0 Rho=3A1 Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6 Chi=3A7 Psi=3A8
        Omega=3A9 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 theta=3B8 iota=3B9 kappa=3BA
        lambda=3BB mu=3BC nu=3BD xi=3BE omicron=3BF pi=3C0 rho=3C1 sigmaf=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6
        chi=3C7 psi=3C8 omega=3C9 thetasym=3D1 upsih=3D2 piv=3D6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D
        lrm=200E rlm=200F ndash=2013 mdash=2014 lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E
        dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A
        oline=203E frasl=2044 euro=20AC image=2111 weierp=2118 real=211C trade=2122 alefsym=2135 larr=2190 uarr=2191
        rarr=2192 darr=2193 harr=2194 crarr=21B5 lArr=21D0 uArr=21D1 rArr=21D2 dArr=21D3 hArr=21D4 forall=2200
        part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 ni=220B prod=220F sum=2211 minus=2212
        lowast=2217 radic=221A prop=221D infin=221E ang=2220 and=2227 or=2228 cap=2229 cup=222A int=222B there4=2234
        sim=223C cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 nsub=2284 sube=2286
        supe=2287 oplus=2295 otimes=2297 perp=22A5 sdot=22C5 lceil=2308 rceil=2309 lfloor=230A rfloor=230B lang=2329
        rang=232A loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666
        """

    private static let scalars: [String: Unicode.Scalar] = {
        var scalars: [String: Unicode.Scalar] = ["apos": "'"]
        for (offset, name) in latin1Names.split(whereSeparator: \.isWhitespace).enumerated() {
            scalars[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        for entry in otherNames.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: "=")
            if let code = UInt32(parts[1], radix: 16) { scalars[String(parts[0])] = Unicode.Scalar(code) }
        }
        return scalars
    }()

    private static let longestName = 8

    /// Replaces each reference that ends in a semicolon; what is no reference stays as it is.
    static func decode(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if text[index] == "&", let (scalar, end) = reference(in: text, at: index) {
                result.append(scalar)
                index = end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static func reference(in text: [Unicode.Scalar], at ampersand: Int) -> (Unicode.Scalar, end: Int)? {
        let body = text[(ampersand + 1)...].prefix(longestName + 2)
        guard let semicolon = body.firstIndex(of: ";") else { return nil }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: text[(ampersand + 1)..<semicolon])
        guard let scalar = numeric(name) ?? scalars[String(name)] else { return nil }
        return (scalar, semicolon + 1)
    }

    private static func numeric(_ name: String.UnicodeScalarView) -> Unicode.Scalar? {
        guard name.first == "#" else { return nil }
        let digits = Substring(name.dropFirst())
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard !digits.contains("+"), !digits.contains("-"),
            let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        else { return nil }
        // HTML reads the C1 controls as Windows-1252; any other control character is no text.
        if (0x80...0x9F).contains(code) { return Mojibake.windows1252Scalar(UInt8(code)) }
        guard code == 10 || (code >= 0x20 && code != 0x7F) else { return nil }
        return Unicode.Scalar(code)
    }
}
