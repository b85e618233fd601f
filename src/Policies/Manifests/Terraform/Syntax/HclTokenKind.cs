namespace SocPolicy.Manifests.Terraform.Syntax;

internal enum HclTokenKind : byte
{
    EndOfFile,
    Newline,
    Identifier,
    Number,

    /// <summary>The quote that opens a text.</summary>
    Quote,

    /// <summary><c>&lt;&lt;EOT</c> or <c>&lt;&lt;-EOT</c> with its line break.</summary>
    Heredoc,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    Dot,
    Ellipsis,
    Colon,
    DoubleColon,
    Question,
    Assign,
    Arrow,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Not,

    /// <summary>A <c>~</c>, which means something only next to the brace of a template sequence.</summary>
    Tilde,

    /// <summary>A character that no token begins with, or a comment that nothing closes.</summary>
    Invalid,
}
