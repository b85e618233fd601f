// policy: symbol Shop.Ledger.Text financial
using Shop;

class Forgotten { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; } // ok: the policy knows no retention
