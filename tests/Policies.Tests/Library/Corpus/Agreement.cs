namespace SocPolicy.Policies.Tests.Library.Corpus;

/// <summary>How the verdict of a control on a labelled subject compares with the label.</summary>
internal enum Agreement
{
    /// <summary>The same verdict.</summary>
    Agrees,

    /// <summary>Passes what the label fails.</summary>
    WrongPass,

    /// <summary>Fails what the label passes.</summary>
    WrongFail,

    /// <summary>Cannot tell.</summary>
    Unknown,

    /// <summary>Another verdict, on purpose: the ledger says why.</summary>
    Deliberate,

    /// <summary>No rule of the control is about what the label names.</summary>
    NotCovered,
}
