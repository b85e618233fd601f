using SocPolicy.Diagnostics;

namespace SocPolicy.Configuration;

/// <summary>Something that settings say of one control.</summary>
/// <param name="Control">The control's id, as written.</param>
/// <param name="Value">What they say.</param>
/// <param name="ControlSpan">Where the id stands.</param>
/// <param name="ValueSpan">Where the value stands.</param>
public sealed record ControlSetting<T>(string Control, T Value, SourceSpan ControlSpan, SourceSpan ValueSpan);
