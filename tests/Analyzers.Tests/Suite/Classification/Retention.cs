// policy: retention Shop.Kept P5Y
// policy: retention Shop.Archive as long as the law asks
// policy: symbol Shop.Ledger.Text financial
using Microsoft.AspNetCore.Identity;
using Shop;

namespace Shop
{
    class Kept { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // ok: five years
    class KeptLonger : Kept { [SecretData] public string Other { get; set; } = ""; } // ok: as its base
    class Forgotten { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // expect: SOC1029
    class Ledger { public int LedgerId { get; set; } public string Text { get; set; } = ""; } // expect: SOC1029
    class Visitor : IdentityUser { [PersonalData] public string Nick { get; set; } = ""; } // expect: SOC1029
    class Guessed { public int Id { get; set; } public string Email { get; set; } = ""; } // ok: a guess
    class Said { public int Id { get; set; } [PublicData] public string Text { get; set; } = ""; } // ok: said to be public
    class Bare { public int Id { get; set; } public string Text { get; set; } = ""; } // ok: nothing classified
    class ForgottenDto { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // ok: it carries
    class Passing { [PrivateData] public string Text { get; set; } = ""; } // ok: no key
    [DataRetention(30)] class Marked { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // ok: thirty days
    sealed class DataRetentionAttribute(int days) : Attribute { public int Days => days; }
}

namespace Shop.Archive.Papers
{
    class Letter { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // ok: its namespace
}

namespace Other
{
    [PrivateData] class Letter { public int Id { get; set; } public string Text { get; set; } = ""; } // expect: SOC1029
}
