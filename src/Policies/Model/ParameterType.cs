namespace SocPolicy.Model;

/// <summary>The type of a parameter's value.</summary>
public enum ParameterType
{
    /// <summary><c>string</c></summary>
    Text,

    /// <summary><c>int</c></summary>
    Number,

    /// <summary><c>bool</c></summary>
    Boolean,
}
