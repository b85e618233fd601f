using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Configuration;

/// <summary>A value for a parameter of a control.</summary>
/// <param name="Control">The control's id, as written.</param>
/// <param name="Name">The parameter's name, as written.</param>
/// <param name="Value">A text, a whole number, true or false, or a list of them.</param>
/// <param name="ControlSpan">Where the id stands.</param>
/// <param name="NameSpan">Where the name stands.</param>
public sealed record ParameterSetting(string Control, string Name, Node Value, SourceSpan ControlSpan, SourceSpan NameSpan);
