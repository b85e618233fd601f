using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Tells <c>Customer.Name</c> from <c>File.Name</c>: is the owner of an ambiguous member a person?</summary>
internal static class PersonLikeOwner
{
    private static readonly ImmutableHashSet<string> People = Words(
        "user customer patient employee contact applicant person guest student teacher doctor nurse physician borrower citizen resident passenger donor " +
        "candidate human policyholder insured beneficiary cardholder attendee shopper individual spouse colleague participant voter pupil claimant debtor " +
        "payer payee recipient registrant subscriber buyer tutor register registration signup");

    /// <summary>A bank account is a person's, a storage account is not; a reflection member is no person.</summary>
    private static readonly ImmutableHashSet<string> MaybePeople = Words("account member owner author sender client profile");

    private static readonly ImmutableHashSet<string> Suffixes = Words(
        "dto model view entity request response command input output info details detail data record profile event created updated deleted registered " +
        "registration document row item message form resource payload query result summary base vm create update add edit state");

    private static readonly ImmutableHashSet<string> Authenticators = Words("login auth authentication session credential credentials oauth signin account");

    public static bool OwnsPersonal(INamedTypeSymbol owner, int strongSiblings)
    {
        var head = HeadNoun(owner);
        return strongSiblings >= 2 || People.Contains(head) || (strongSiblings >= 1 && MaybePeople.Contains(head));
    }

    public static bool OwnsSecrets(INamedTypeSymbol owner, int strongSiblings)
    {
        var head = HeadNoun(owner);
        return strongSiblings >= 2 || People.Contains(head) || Authenticators.Contains(head);
    }

    /// <summary>The noun that a type's name is about: user for <c>CreateUserCommand</c>, role for <c>UserRole</c>.</summary>
    private static string HeadNoun(INamedTypeSymbol type)
    {
        var tokens = NameTokens.Of(type.Name);
        var last = tokens.Length - 1;
        while (last > 0 && Suffixes.Contains(tokens[last])) last--;
        if (last < 0) return "";
        var noun = tokens[last];
        return noun.Length > 3 && noun.EndsWith("s", StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal)
            ? noun.Substring(0, noun.Length - 1)
            : noun;
    }

    private static ImmutableHashSet<string> Words(string words) => ImmutableHashSet.CreateRange(StringComparer.Ordinal, words.Split(' '));
}
