namespace SocPolicy.Classification;

/// <summary>What one entry of a data classification is about.</summary>
public enum ClassificationSubject
{
    /// <summary>A property, a field, a parameter or a method's result, by its full name.</summary>
    Symbol,

    /// <summary>The members of a type that can hold text or a date.</summary>
    Type,

    /// <summary>The same for all types of a namespace and of those below.</summary>
    Namespace,

    /// <summary>Members and parameters of a name, in whatever type.</summary>
    Name,

    /// <summary>A method whose result may be shown.</summary>
    Sanitizer,

    /// <summary>A method through which data gets out.</summary>
    Sink,

    /// <summary>A third party that may get personal data.</summary>
    Processor,
}
