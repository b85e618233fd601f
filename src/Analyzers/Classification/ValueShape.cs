namespace SocPolicy.Analyzers.Classification;

/// <summary>The types in which a name's data is believed to live.</summary>
internal enum ValueShape
{
    /// <summary>string, char[], spans of char, addresses, and collections of these.</summary>
    Text,

    /// <summary>Text, or a date.</summary>
    Date,

    /// <summary>Text, or an IPAddress.</summary>
    Network,

    /// <summary>Text, or bytes.</summary>
    Bytes,
}
