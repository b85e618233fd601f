using SocPolicy.Language;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>An item group whose turn comes when all properties are known.</summary>
/// <param name="Element">The group.</param>
/// <param name="File">Its file.</param>
/// <param name="Outer">Whether what stands around it holds.</param>
/// <param name="OuterText">Why that is not known; empty when it is.</param>
internal sealed record MSBuildGroup(XmlElement Element, MSBuildDocument File, State Outer, string OuterText);
