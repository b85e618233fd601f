using SocPolicy.Language;

namespace SocPolicy.Compilation;

/// <summary>A rule's <c>assert</c> or <c>where</c>, compiled.</summary>
public delegate Truth RuleTest(Resource resource, Value item, ResourceSet all, ParameterValues values);

/// <summary>A rule's <c>each</c>, compiled.</summary>
public delegate Values RuleItems(Resource resource, Value item, ResourceSet all, ParameterValues values);

/// <summary>A rule's <c>message</c>, compiled.</summary>
public delegate string RuleMessage(Resource resource, Value item, ResourceSet all, ParameterValues values);
