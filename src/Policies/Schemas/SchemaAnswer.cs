using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas;

/// <summary>Whether a document that is only partly known fits a schema.</summary>
/// <param name="State">Unknown when it hangs on what is not known.</param>
/// <param name="Node">The value that does not fit; null for other answers.</param>
/// <param name="Message">What is wrong with it and what to do, or why the answer is unknown; empty when it fits.</param>
internal readonly record struct SchemaAnswer(State State, Node? Node, string Message);
