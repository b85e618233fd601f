using Microsoft.Extensions.Compliance.Classification;

namespace PaymentsService.Compliance;

/// <summary>A card's number and whatever else the card schemes protect.</summary>
public sealed class CardholderDataAttribute() : DataClassificationAttribute("Payments", "Cardholder");
